/** Every chart, on real content where it needs a path. */
import { content } from '#lib/content/current.ts'
import { comparisonView, publicChoice } from '#lib/queries/comparison.ts'
import { ConstructDots } from '../_charts/construct-dots.tsx'
import { ElevationProfile } from '../_charts/elevation-profile.tsx'
import { Fork } from '../_charts/fork.tsx'
import { LeanScale } from '../_charts/lean-scale.tsx'
import { MiniCairn } from '../_charts/mini-cairn.tsx'
import { notesFor } from '../_charts/notes.ts'
import { trailOf } from '../_charts/trail-of.ts'
import { Sheet } from '../_ui/sheet.tsx'
import { MapSample } from './map-sample.tsx'

export function ChartSamples() {
  const { tracks } = comparisonView(content(), publicChoice(content(), {}))
  const [first, second] = tracks.map((it) => trailOf(it.track, it.effort.path))
  if (!first || !second) return null
  return (
    <div className="colstack mt6">
      <Sheet id="profile" title="Elevation profile">
        <ElevationProfile tracks={[first]} hoursPerWeek={8} here={120} annotations={notesFor([first])} />
      </Sheet>
      <MapSample />
      <div className="cols even">
        <Sheet id="lean" title="Lean">
          <LeanScale
            lean={1.1}
            range={{ low: 0.6, high: 1.6 }}
            clear={0.4}
            finding="1.1 towards operations, 0.6 to 1.6 in 80 of 100 cases"
          />
          <ConstructDots
            title="Models"
            blaze="triangle"
            mean={-0.1}
            items={[
              { name: 'Curiosity about how models work', score: 0.5 },
              { name: 'Interest in reading research', score: -2 },
              { name: 'Comfort with uncertain answers', score: null },
            ]}
          />
        </Sheet>
        <Sheet id="fork" title="Fork">
          <Fork
            sharedHours={120}
            branches={[
              { track: first, hours: 507 },
              { track: second, hours: 414 },
            ]}
            forkAt="after 15 weeks"
            finding="120 hours are the same, then 507 more for ML and 414 for MLOps"
          />
          <p className="rowx mt4">
            {[0, 1, 2, 3, 4].map((done) => (
              <MiniCairn key={done} done={done} total={4} />
            ))}
            <MiniCairn done={3} total={9} />
          </p>
          <LeanScale lean={-3.4} range={{ low: -4, high: -2.6 }} clear={0.4} finding="3.4 towards models" />
        </Sheet>
      </div>
    </div>
  )
}
