import { execFile } from 'node:child_process'
import { expect, test } from 'vitest'
import { resetPassword } from '../lib/commands/reset-password.ts'
import { signIn } from '../lib/commands/sign-in.ts'
import { signUp } from '../lib/commands/sign-up.ts'
import { onBothDatabases } from '../lib/testing/database.ts'
import { device, post, sam } from '../lib/testing/sign-in.ts'

/** Runs the command as the operator does. @returns its exit code and the lines it printed */
function ask(url: string, ...words: string[]): Promise<{ code: number; lines: string[] }> {
  const env = { ...process.env, DATABASE_URL: url, CAIRN_SECRET: 'x'.repeat(40), CAIRN_ORIGIN: 'https://cairn.example.org' }
  return new Promise((done) => {
    execFile(process.execPath, ['scripts/reset-link.mjs', ...words], { env }, (error, stdout, stderr) => {
      const lines = `${stdout}${stderr}`.split('\n').filter((line) => line.trim() !== '')
      done({ code: typeof error?.code === 'number' ? error.code : 0, lines })
    })
  })
}

onBothDatabases('npm run reset-link', (open) => {
  test('prints a link that sets a password once, on record, and proves nothing about the address', async () => {
    const { db, url } = await open()
    const { userId } = await post(signUp, sam, { db })
    const { code, lines } = await ask(url, 'Sam@example.org')
    expect([code, lines.length]).toEqual([0, 2])
    const token = /^https:\/\/cairn\.example\.org\/reset\?token=([\w-]{43})$/.exec(lines[0] ?? '')?.[1] ?? ''
    expect(JSON.stringify([await db.token.findMany(), await db.auditEntry.findMany()])).not.toContain(token)
    const now = new Date()
    await post(resetPassword, { token, password: 'a ladder to the quiet moon' }, { db, now })
    await expect(post(resetPassword, { token, password: 'a ladder to the quiet moon' }, { db, now })).rejects.toThrow(
      'does not work any more',
    )
    await post(signIn, { email: sam.email, password: 'a ladder to the quiet moon', device }, { db, now })
    expect((await db.user.findUniqueOrThrow({ where: { id: userId } })).emailVerifiedAt).toBeNull()
    const made = await db.auditEntry.findMany({ where: { verb: 'reset-link:made' } })
    expect(made).toMatchObject([{ actorKey: 'operator', subject: `account:${userId}` }])
  })

  test('says what is wrong with what it was given', async () => {
    const { url } = await open()
    expect(await ask(url)).toEqual({ code: 1, lines: [expect.stringContaining('npm run reset-link -- ')] })
    expect(await ask(url, 'sam')).toEqual({ code: 1, lines: ['"sam" is not an email address.'] })
    expect(await ask(url, 'sam@example.org')).toEqual({ code: 1, lines: ['No account has this address.'] })
  })
})
