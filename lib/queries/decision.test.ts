import { describe, expect, it } from 'vitest'
import { content } from '../content/current.ts'
import { CLEAR_BY, decisionView } from './decision.ts'

const pointingTo = (track: string) =>
  content()
    .comparison.decision.questions.filter((it) => it.pointsTo === track)
    .map((it) => it.id)
const yes = (ids: readonly string[]) => Object.fromEntries(ids.map((id) => [id, 'yes']))

describe('the quick decision', () => {
  it('is open without a yes, however many no answers there are', () => {
    const all = content().comparison.decision.questions.map((it) => it.id)
    const view = decisionView(content(), Object.fromEntries(all.map((id) => [id, 'no'])))
    expect(view.outcome).toEqual({ kind: 'open' })
    expect(view.answered).toBe(all.length)
  })

  it('names a track that is ahead clearly, and lists the answers that counted', () => {
    const ids = pointingTo('mlops-engineer').slice(0, CLEAR_BY)
    const view = decisionView(content(), yes(ids))
    expect(view.outcome).toMatchObject({ kind: 'clear', track: { id: 'mlops-engineer' } })
    expect(view.counts.find((it) => it.track.id === 'mlops-engineer')?.yes).toHaveLength(CLEAR_BY)
  })

  it('suggests the mix when the count is close', () => {
    const view = decisionView(content(), yes([...pointingTo('mlops-engineer').slice(0, 2), ...pointingTo('ml-engineer').slice(0, 1)]))
    expect(view.outcome).toMatchObject({ kind: 'close', track: { side: 'both' } })
  })

  it('takes anything but yes and no as unanswered', () => {
    const [first = ''] = pointingTo('ml-engineer')
    const view = decisionView(content(), { [first]: ['yes', 'no'], other: 'yes' })
    expect(view.answered).toBe(0)
  })
})
