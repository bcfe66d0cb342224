/** When a mail that somebody asked for may be sent once more. */
import { mailLimits } from './asked-mail.ts'
import { throttleWindow } from './throttle.ts'

/** Milliseconds. Whoever waits so long each time never asks for more mails than go out, so the button promises nothing that is not sent. */
export const sendAgainAfter = throttleWindow / mailLimits.to

/** @returns whole minutes to wait, at most those of a whole wait even where a clock was set back; 0 when it may be sent now */
export function minutesUntilAgain(sentAt: number, now: Date): number {
  const left = Math.min(sentAt + sendAgainAfter - now.getTime(), sendAgainAfter)
  return Math.max(0, Math.ceil(left / 60_000))
}
