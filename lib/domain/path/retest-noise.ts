/** How far answers about interest move when the same person answers the same statement again. */

/** Different people who must have answered twice. With 30 a spread is known to about an eighth of itself, were each one answer. */
export const PAIRS_NEEDED = 30

export interface RetestNoise {
  /** Standard deviation of one answer around a person's own, in scale points; 0 or more. */
  likertSd: number
  /** Chance that the other option is picked the second time, 0–1. */
  forcedChoiceFlip: number
}

interface Pairs {
  people: number
  answers: number
  /** Of squared differences. */
  sum: number
}

export class RepeatedInterest {
  private readonly likert: Pairs = { people: 0, answers: 0, sum: 0 }
  private readonly choice: Pairs = { people: 0, answers: 0, sum: 0 }

  /** One person's answers to statements that they answered twice: 1–5, or the option 0 or 1. */
  add({ likert, choice }: Record<'likert' | 'choice', readonly (readonly [first: number, second: number])[]>): void {
    for (const [into, pairs] of [
      [this.likert, likert],
      [this.choice, choice],
    ] as const) {
      if (pairs.length > 0) into.people++
      into.answers += pairs.length
      into.sum += pairs.reduce((sum, [first, second]) => sum + (second - first) ** 2, 0)
    }
  }

  /** People who answered statements of both kinds twice, at least. */
  get people(): number {
    return Math.min(this.likert.people, this.choice.people)
  }

  /** Null while fewer than {@link PAIRS_NEEDED} people answered twice. */
  noise(): RetestNoise | null {
    if (this.people < PAIRS_NEEDED) return null
    // A difference of two answers holds the noise of both.
    return { likertSd: Math.sqrt(this.likert.sum / this.likert.answers / 2), forcedChoiceFlip: this.choice.sum / this.choice.answers }
  }
}
