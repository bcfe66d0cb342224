/** The sign-in providers that are set, as people know them. */
import type { ProviderId } from '../domain/account/way-in.ts'
import { env } from '../env.ts'

export interface OfferedProvider {
  id: ProviderId
  name: string
}

export function offeredProviders(): OfferedProvider[] {
  const { github, google, oidc } = env().providers
  return [
    ...(github ? [{ id: 'github', name: 'GitHub' } as const] : []),
    ...(google ? [{ id: 'google', name: 'Google' } as const] : []),
    ...(oidc ? [{ id: 'oidc', name: oidc.name } as const] : []),
  ]
}

/** The provider of that id, or null when it is not set. */
export const findOffered = (id: unknown): OfferedProvider | null => offeredProviders().find((it) => it.id === id) ?? null

const names: Record<ProviderId, string> = { github: 'GitHub', google: 'Google', oidc: 'Single sign-on' }

/** How to call a provider, whether it is set or not any more. */
export const providerName = (id: ProviderId): string => findOffered(id)?.name ?? names[id]
