/** Each role on its own: a day's work, tools, mathematics, what speaks for and against it, and the shift of mind. */
import type { ComparedTrack, ComparisonView } from '#lib/queries/comparison.ts'
import type { Role } from '#lib/domain/curriculum/roles.ts'
import { trailClass } from '../../_ui/blaze.tsx'
import { TrackName } from '../../_ui/track-name.tsx'

export function RoleSheets({ view }: { view: ComparisonView }) {
  return (
    <section className="mt12" aria-labelledby="roles">
      <h2 id="roles">A day’s work, for and against</h2>
      <div className="sheet three cmp mt3">
        {view.tracks.map((it) => it.role && <RoleSheet key={it.track.id} it={it} role={it.role} />)}
      </div>
    </section>
  )
}

function RoleSheet({ it, role }: { it: ComparedTrack; role: Role }) {
  return (
    <section className={`stack ${trailClass(it.track.blaze)}`}>
      <h3>
        <TrackName track={it.track} />
      </h3>
      <p>{role.short}</p>
      <List title="A day’s work" items={role.day} />
      <List title="Speaks for it" items={role.pros} />
      <List title="Speaks against it" items={role.cons} />
      <h4>The shift of mind</h4>
      <p className="sub">{role.mindsetShift}</p>
      <dl className="kv">
        <dt>Tools</dt>
        <dd>{role.tools.join(', ')}</dd>
        <dt>Maths</dt>
        <dd>
          {role.maths.level}. {role.maths.why}
        </dd>
        <dt>Often from</dt>
        <dd>{role.typicalBackground.join(', ')}</dd>
        <dt>Market</dt>
        <dd>{role.market}</dd>
        <dt>Good fit</dt>
        <dd>{role.goodFit}</dd>
      </dl>
      {role.origin === 'own' && <p className="sm muted">Our own description; the source compares the other two roles only.</p>}
    </section>
  )
}

function List({ title, items }: { title: string; items: readonly string[] }) {
  return (
    <>
      <h4>{title}</h4>
      <ul className="dashl">
        {items.map((it) => (
          <li key={it}>{it}</li>
        ))}
      </ul>
    </>
  )
}
