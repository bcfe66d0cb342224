/** What the calibration says of how people answer: luck and slips, and answers about interest given twice. */
import { ANSWERS_NEEDED, PEOPLE_SAYING, type LuckRate } from '../domain/items/luck-by-confidence.ts'
import { PEOPLE_NEEDED } from '../domain/items/item-calibration.ts'
import { PAIRS_NEEDED } from '../domain/path/retest-noise.ts'
import type { Calibration } from './calibrate.ts'
import { missing, percent } from './report-words.ts'

const WORDS = { guess: 'a guess', 'fairly-sure': 'fairly sure', certain: 'certain' } as const

export function luckLines({ luck, saying, people }: Calibration): string[] {
  const rates = luck.rates.map((it) => `- “${WORDS[it.confidence]}”: ${rate(it, saying.get(it.confidence) ?? 0)}`)
  return [
    '## Luck and slips',
    `How often people who cannot do an item are right all the same, by how sure they say they are; and how often people who can are wrong. Each needs ${PEOPLE_SAYING} people and ${ANSWERS_NEEDED} such answers. They stand in \`lib/domain/answers/probe-answer.ts\`.`,
    [...rates, `- slips: ${rate(luck.slips, people)}`].join('\n'),
  ]
}

function rate({ authored, estimate, answers }: Omit<LuckRate, 'confidence'>, people: number): string {
  if (people < PEOPLE_SAYING) return missing(PEOPLE_SAYING, people)
  if (answers < PEOPLE_NEEDED.any) return `hardly any answer is of this kind; ${ANSWERS_NEEDED} are needed.`
  const counted = Math.round(answers)
  if (answers < ANSWERS_NEEDED) return `about ${counted} answers are of this kind; ${ANSWERS_NEEDED - counted} more are missing.`
  return `authored ${percent(authored)}, from answers ${percent(estimate)} (about ${counted} answers, among ${people} people).`
}

export function repeatedLines({ repeated: { people, noise, authored } }: Calibration): string[] {
  const lines = noise
    ? [
        `From ${people} people who answered anew, whatever lay between the two times:`,
        [
          `- \`likertSd\`: authored ${authored.likertSd}, from answers ${noise.likertSd.toFixed(2)}`,
          `- \`forcedChoiceFlip\`: authored ${authored.forcedChoiceFlip}, from answers ${noise.forcedChoiceFlip.toFixed(2)}`,
        ].join('\n'),
      ]
    : [
        `The noise of a second answer needs ${PAIRS_NEEDED} people who answered both kinds of statement anew: ${missing(PAIRS_NEEDED, people)}`,
      ]
  return ['## Interest, asked twice', ...lines]
}
