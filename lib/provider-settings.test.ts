import { describe, expect, it } from 'vitest'
import { BadEnvironment, readEnvironment } from './env.ts'

const oidc = { CAIRN_OIDC_ISSUER: 'https://login.example.org', CAIRN_OIDC_ID: 'cairn', CAIRN_OIDC_SECRET: 's3cret' }

describe('Sign-in providers', () => {
  it('are none when nothing is set', () => {
    expect(readEnvironment({}).providers).toEqual({ github: null, google: null, oidc: null })
    expect(readEnvironment({ CAIRN_GITHUB_ID: '', CAIRN_OIDC_ISSUER: '' }).providers).toEqual({ github: null, google: null, oidc: null })
  })

  it('are those whose variables are all set', () => {
    const keys = { CAIRN_GITHUB_ID: 'a', CAIRN_GITHUB_SECRET: 'b', CAIRN_GOOGLE_ID: 'c', CAIRN_GOOGLE_SECRET: 'd' }
    expect(readEnvironment({ ...keys, ...oidc, CAIRN_OIDC_NAME: 'Acme' }).providers).toEqual({
      github: { clientId: 'a', clientSecret: 'b' },
      google: { clientId: 'c', clientSecret: 'd' },
      oidc: { clientId: 'cairn', clientSecret: 's3cret', issuer: 'https://login.example.org', name: 'Acme' },
    })
  })

  it('have a plain name when none is given, and no slash at the end of the issuer', () => {
    expect(readEnvironment({ ...oidc, CAIRN_OIDC_ISSUER: 'https://login.example.org/acme/' }).providers.oidc).toMatchObject({
      issuer: 'https://login.example.org/acme',
      name: 'single sign-on',
    })
  })

  it.each(['http://127.0.0.1:9000', 'http://localhost:9000', 'http://[::1]:9000'])(
    'may be reached without TLS on this machine: %s',
    (issuer) => {
      expect(readEnvironment({ ...oidc, CAIRN_OIDC_ISSUER: issuer }).providers.oidc?.issuer).toBe(issuer)
    },
  )

  const half = 'is set: set both or neither.'
  const all = 'is set: set CAIRN_OIDC_ISSUER, CAIRN_OIDC_ID, CAIRN_OIDC_SECRET or none of them.'
  const { CAIRN_OIDC_SECRET: _, ...noSecret } = oidc
  it.each([
    [{ CAIRN_GITHUB_ID: 'a' }, `CAIRN_GITHUB_SECRET is missing, and CAIRN_GITHUB_ID ${half}`],
    [{ CAIRN_GITHUB_SECRET: 'a' }, `CAIRN_GITHUB_ID is missing, and CAIRN_GITHUB_SECRET ${half}`],
    [{ CAIRN_GOOGLE_ID: 'a' }, `CAIRN_GOOGLE_SECRET is missing, and CAIRN_GOOGLE_ID ${half}`],
    [noSecret, `CAIRN_OIDC_SECRET is missing, and CAIRN_OIDC_ISSUER ${all}`],
    [
      { ...oidc, CAIRN_OIDC_ISSUER: 'http://login.example.org' },
      'CAIRN_OIDC_ISSUER must start with https://: plain http is for this machine only.',
    ],
    [
      { ...oidc, CAIRN_OIDC_ISSUER: 'http://127.0.0.1.example.org' },
      'CAIRN_OIDC_ISSUER must start with https://: plain http is for this machine only.',
    ],
    [{ ...oidc, CAIRN_OIDC_ISSUER: 'login.example.org' }, 'CAIRN_OIDC_ISSUER must be an address like https://login.example.org.'],
    [
      { ...oidc, CAIRN_OIDC_ISSUER: 'https://login.example.org/.well-known/openid-configuration' },
      'CAIRN_OIDC_ISSUER must be the issuer alone, without /.well-known/…, a query or a user name.',
    ],
    [{ ...oidc, CAIRN_OIDC_NAME: 'x'.repeat(41) }, 'CAIRN_OIDC_NAME must have 1 to 40 characters: it stands on the button.'],
  ])('stop the start with one line when %o', (source, line) => {
    expect(() => readEnvironment(source)).toThrow(new BadEnvironment(line))
  })

  it('say everything that is missing at once', () => {
    expect(() => readEnvironment({ CAIRN_OIDC_NAME: 'Acme', CAIRN_GITHUB_ID: 'a' })).toThrow(
      /^CAIRN_GITHUB_SECRET .*\nCAIRN_OIDC_ISSUER .*\nCAIRN_OIDC_ID .*\nCAIRN_OIDC_SECRET .*$/,
    )
  })
})
