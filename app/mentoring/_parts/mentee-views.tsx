/** The views of one mentee, as far as they are shared. */
import type { Share } from '#lib/domain/mentorship/mentorship.ts'

interface Props {
  mentorshipId: string
  shares: readonly Share[]
}

/** Links below the brief: the roadmap as it is, the result of the assessment, a roadmap drafted for them. */
export function MenteeViews({ mentorshipId, shares }: Props) {
  const place = `/mentoring/mentees/${mentorshipId}`
  const links = [
    { href: `${place}/roadmap`, label: 'Their roadmap', isShared: shares.includes('roadmap') },
    { href: `${place}/result`, label: 'Result of their assessment', isShared: shares.includes('summary') || shares.includes('answers') },
    { href: `${place}/propose`, label: 'Propose a change of it', isShared: shares.includes('roadmap') },
    { href: `${place}/draft`, label: 'Draft a roadmap for them', isShared: shares.includes('roadmap') },
  ].filter((it) => it.isShared)
  if (links.length === 0) return null
  return (
    <ul className="lines sm">
      {links.map((it) => (
        <li key={it.href}>
          <a href={it.href}>{it.label}</a>
        </li>
      ))}
    </ul>
  )
}

const SHARE_WORDS: Record<Share, string> = {
  roadmap: 'roadmap',
  evidence: 'evidence',
  hours: 'hours',
  summary: 'result',
  answers: 'answers one by one',
}

/** "roadmap, evidence and hours"; "nothing yet". */
export function sharesWords(shares: readonly Share[]): string {
  const words = shares.map((it) => SHARE_WORDS[it])
  if (words.length === 0) return 'nothing yet'
  return words.length === 1 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}
