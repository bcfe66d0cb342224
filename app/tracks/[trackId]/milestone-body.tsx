/** What a milestone asks for: reason, outcomes, hand-in, criteria, skills and resources. */
import type { Resource } from '#lib/domain/curriculum/curriculum.ts'
import type { TrackMilestone } from '#lib/queries/track.ts'
import { RangeText } from '../../_ui/range-text.tsx'

export function MilestoneBody({ it }: { it: TrackMilestone }) {
  return (
    <div className="stack">
      <p>{it.why}</p>
      <p className="sm sub">
        New learning <RangeText range={it.learning} />, practice <RangeText range={it.practice} />.{' '}
        {it.prerequisites.length > 0 && `Needs: ${it.prerequisites.join(', ')}.`}
      </p>
      <List title="By the end you" items={it.outcomes} />
      <h4>What you hand in</h4>
      <p className="sub">{it.evidence}</p>
      <List title="How it is checked" items={it.criteria} />
      <h4>Skills</h4>
      <p className="sub">
        {it.skills.map((skill) => `${skill.name} to ${skill.level} (${skill.levelName.split(':')[0]?.toLowerCase()})`).join(', ')}
      </p>
      <h4>Resources</h4>
      <ul>
        {it.resources.map((resource) => (
          <ResourceLine key={resource.id} resource={resource} />
        ))}
      </ul>
      <p className="sm muted">Choose among them; nobody needs all. Hours are those of the useful part of each work.</p>
    </div>
  )
}

export function ResourceLine({ resource }: { resource: Resource }) {
  return (
    <li className="res">
      <span>
        <a href={resource.url} rel="noreferrer">
          {resource.title}
        </a>
        <small>
          {resource.author}, {resource.kind}, {resource.level}
        </small>
      </span>
      <span className="num sm">{resource.hours} h</span>
      <span className="num sm">{resource.cost === 'free' ? 'Free' : <b>Paid</b>}</span>
    </li>
  )
}

function List({ title, items }: { title: string; items: readonly string[] }) {
  return (
    <>
      <h4>{title}</h4>
      <ul className="dashl">
        {items.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </>
  )
}
