/** For tests of a Cairn that sends mail: letters go to the outbox, and nowhere by themselves. Called before anything asks for the environment. */
export function turnMailOn(): void {
  process.env['CAIRN_MAILBOX'] = 'on'
}
