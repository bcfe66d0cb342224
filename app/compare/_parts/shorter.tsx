/** "How much shorter?": the claim as it is commonly made, beside the figure computed here, whichever way that goes. */
import type { SavingClaim } from '#lib/queries/comparison.ts'

export function Shorter({ claim, person }: { claim: SavingClaim; person: string }) {
  const { operations, models, percent, extraIn } = claim
  const figures = `${operations.effort.path.learning.likely} h new against ${models.effort.path.learning.likely}`
  const shared = `About ${operations.effort.sharedByAll.likely} h of it are the same on every path.`
  return (
    <section className="mt8" aria-labelledby="shorter">
      <h2 id="shorter">How much shorter?</h2>
      <div className="claim-in mt3">
        <div>
          <p className="sm muted">Commonly said</p>
          <p className="big">{claim.claim.value}</p>
          <p className="sm sub">
            less new learning on the {operations.track.shortName} side, for a software engineer ({claim.claim.status}, not a measurement).{' '}
            {claim.claim.caution}
          </p>
        </div>
        <div>
          <p className="sm muted">Computed here for {person}</p>
          <p className="big">{verdict(claim)}</p>
          <p className="sm sub">
            {percent < 0 ? `Here the ${operations.track.shortName} path takes more: ${figures}.` : `${figures}.`}{' '}
            {percent <= 0 && extraIn.length > 0 && `Compared with ${claim.reference}, most is added in ${extraIn.join(' and in ')}.`}{' '}
            {shared}
          </p>
        </div>
        <div>
          <p className="sm muted">You</p>
          <p className="big">Yours will differ</p>
          <p className="sm sub">The assessment counts it from your own skills, with a low, likely and high figure.</p>
        </div>
      </div>
    </section>
  )
}

function verdict({ percent }: SavingClaim): string {
  if (percent === 0) return 'No difference'
  return percent > 0 ? `${percent}% less` : `${-percent}% more`
}
