import { describe, expect, it } from 'vitest'
import { BadEnvironment, readEnvironment } from './env.ts'

const secret = 'x'.repeat(32)

describe('In development', () => {
  it('needs nothing at all', () => {
    expect(readEnvironment({})).toMatchObject({
      databaseUrl: 'file:./data/cairn.db',
      port: 3000,
      host: '127.0.0.1',
      origin: 'http://127.0.0.1:3000',
    })
  })

  it('counts an empty variable as missing', () => {
    expect(readEnvironment({ PORT: '', DATABASE_URL: '' })).toEqual(readEnvironment({}))
  })

  it.each([
    [{ DATABASE_URL: 'mysql://db' }, 'DATABASE_URL must start with file: (SQLite) or postgres:// (Postgres).'],
    [{ DATABASE_URL: 'file:' }, 'DATABASE_URL must start with file: (SQLite) or postgres:// (Postgres).'],
    [{ PORT: 'http' }, 'PORT must be a number.'],
    [{ PORT: '70000' }, 'PORT must be 65535 or less.'],
    [{ CAIRN_ORIGIN: 'cairn.example.org' }, 'CAIRN_ORIGIN must be an address like https://cairn.example.org.'],
    [{ CAIRN_ORIGIN: 'javascript:alert(1)' }, 'CAIRN_ORIGIN must be an address like https://cairn.example.org.'],
    [{ CAIRN_SECRET: 'short' }, 'CAIRN_SECRET must have at least 32 characters; make one with: openssl rand -base64 33.'],
  ])('says in one line what is wrong with %o', (source, line) => {
    expect(() => readEnvironment(source)).toThrow(new BadEnvironment(line))
  })

  it('says everything that is wrong at once', () => {
    expect(() => readEnvironment({ PORT: '0', CAIRN_SECRET: 'short' })).toThrow(/^PORT .*\nCAIRN_SECRET .*$/)
  })
})

describe('In production', () => {
  const production = { NODE_ENV: 'production', CAIRN_SECRET: secret }

  it('refuses to start without a secret', () => {
    expect(() => readEnvironment({ NODE_ENV: 'production' })).toThrow('CAIRN_SECRET is missing')
  })

  it('refuses the secret that stands in the source', () => {
    const known = readEnvironment({}).secret
    expect(() => readEnvironment({ ...production, CAIRN_SECRET: known })).toThrow('CAIRN_SECRET is the one that everybody knows')
  })

  it('serves this machine without an origin of its own', () => {
    expect(readEnvironment({ ...production, PORT: '4000' }).origin).toBe('http://127.0.0.1:4000')
  })

  it('refuses to be reachable from outside without a public origin', () => {
    expect(() => readEnvironment({ ...production, HOST: '0.0.0.0' })).toThrow('CAIRN_ORIGIN is missing')
  })

  it('takes only scheme and host from the origin', () => {
    expect(readEnvironment({ ...production, HOST: '0.0.0.0', CAIRN_ORIGIN: 'https://cairn.example.org/' }).origin).toBe(
      'https://cairn.example.org',
    )
  })

  it('reads the names that next-auth knows when ours are not set', () => {
    const given = { NODE_ENV: 'production', NEXTAUTH_URL: 'https://a.example', NEXTAUTH_SECRET: secret }
    expect(readEnvironment(given)).toMatchObject({ origin: 'https://a.example', secret })
    expect(readEnvironment({ ...given, CAIRN_ORIGIN: 'https://b.example' }).origin).toBe('https://b.example')
  })
})
