/** People who come from a sign-in provider, in tests. */
import type { Arrival } from '../domain/account/way-in.ts'

/** Sam at a company's own sign-in, which vouches for the address. */
export const samsSso: Arrival = {
  provider: 'oidc',
  subject: 'https://login.example.org 42',
  label: 'sam@example.org',
  name: 'Sam Rivera',
  address: 'sam@example.org',
}

/** Sam at GitHub. */
export const samsGitHub: Arrival = { provider: 'github', subject: '583231', label: 'sam-r', name: 'Sam Rivera', address: 'sam@example.org' }
