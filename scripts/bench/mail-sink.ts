/** A mail server that keeps nothing but how many mails came and when, in a process of its own. Says its port, and answers `report`. */
import { SMTPServer } from 'smtp-server'

let [count, first, last] = [0, 0, 0]
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS', 'AUTH'],
  disableReverseLookup: true,
  onData(stream, _session, done) {
    stream.resume()
    stream.on('end', () => {
      count++
      last = Date.now()
      first ||= last
      done()
    })
  },
})
server.listen(0, '127.0.0.1', () => process.send?.({ port: (server.server.address() as { port: number }).port }))
process.on('message', (what) => {
  if (what === 'reset') [count, first, last] = [0, 0, 0]
  process.send?.({ count, first, last })
})
