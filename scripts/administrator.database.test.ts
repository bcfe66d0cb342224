import { execFile } from 'node:child_process'
import { expect, test } from 'vitest'
import { member } from '../lib/testing/cast.ts'
import { blankDatabase, onBothDatabases } from '../lib/testing/database.ts'

/** Runs the command as the operator does. @returns its exit code and the lines it printed */
function appoint(url: string, ...words: string[]): Promise<{ code: number; lines: string[] }> {
  const env = { ...process.env, DATABASE_URL: url, CAIRN_SECRET: 'x'.repeat(40) }
  return new Promise((done) => {
    execFile(process.execPath, ['scripts/administrator.mjs', ...words], { env }, (error, stdout, stderr) => {
      const lines = `${stdout}${stderr}`.split('\n').filter((line) => line.trim() !== '')
      done({ code: typeof error?.code === 'number' ? error.code : 0, lines })
    })
  })
}

onBothDatabases('npm run administrator', (open) => {
  test('appoints the first one and nobody after, in one line each', async () => {
    const { db, url } = await open()
    await member(db, 'Ada')
    await member(db, 'Alan')
    expect(await appoint(url, 'ada@example.org')).toEqual({
      code: 0,
      lines: [expect.stringContaining('ada@example.org is an administrator')],
    })
    expect(await appoint(url, 'alan@example.org')).toEqual({
      code: 1,
      lines: ['There is an administrator already. They can appoint more under Administration.'],
    })
    const rows = await db.user.findMany({ orderBy: { id: 'asc' }, select: { role: true } })
    expect(rows.map((it) => it.role)).toEqual(['administrator', 'learner'])
  })

  test('says what is wrong with what it was given, and changes nothing', async () => {
    const { db, url } = await open()
    await member(db, 'Ada')
    const [none, two, odd, unknown] = [[], ['a@b.org', 'c@d.org'], ['ada'], ['alan@example.org']]
    for (const words of [none, two])
      expect((await appoint(url, ...words)).lines).toEqual([expect.stringMatching(/npm run administrator -- /)])
    expect((await appoint(url, ...odd)).lines).toEqual(['"ada" is not an email address.'])
    expect(await appoint(url, ...unknown)).toEqual({ code: 1, lines: [expect.stringContaining('No account has this address')] })
    expect(await db.user.count({ where: { role: 'administrator' } })).toBe(0)
  })
})

test('npm run administrator on a database without tables says to start first', async () => {
  const { url, remove } = await blankDatabase('sqlite')
  expect(await appoint(url, 'ada@example.org')).toEqual({ code: 1, lines: ['The database has no tables yet. Run npm start once.'] })
  await remove()
})
