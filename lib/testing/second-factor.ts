/** A second factor in tests: an account that has one, and the codes that its app would show. */
import { unseal } from '../auth/sealed.ts'
import { totpCodeAt } from '../auth/totp.ts'
import { beginSecondFactor } from '../commands/begin-second-factor.ts'
import { confirmSecondFactor } from '../commands/confirm-second-factor.ts'
import type { Db } from '../db/client.ts'
import { findTotp } from '../db/totp.ts'
import type { Actor } from '../policy.ts'
import { act, NOW } from './cast.ts'
import { post } from './sign-in.ts'

type Account = Extract<Actor, { kind: 'account' }>

/** What the app of the account shows at a time. */
export async function appCode(db: Db, userId: string, now: Date): Promise<string> {
  const totp = await findTotp(db, userId)
  if (!totp) throw new Error('no app is set up')
  return totpCodeAt(unseal(totp.sealedSecret), now)
}

/** Sets the app up. @returns the recovery codes and the session's new token */
export async function withSecondFactor(db: Db, actor: Account, now = NOW): Promise<{ codes: string[]; token: string }> {
  await act(db, actor, beginSecondFactor, {}, now)
  const { codes, session } = await post(confirmSecondFactor, { code: await appCode(db, actor.userId, now) }, { db, actor, now })
  return { codes, token: session.token }
}
