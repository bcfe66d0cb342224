import type { Metadata } from 'next'
import { mentorRecord } from '#lib/queries/mentor-record.ts'
import { load } from '#lib/web/run.ts'
import { PageHead } from '../../_ui/page-head.tsx'
import { Sheet } from '../../_ui/sheet.tsx'
import { SignLink } from '../../_ui/signpost.tsx'
import { StaticHtml } from '../../_ui/static-html.tsx'
import { MentoringFrame } from '../_parts/mentoring-frame.tsx'
import { RULES } from './rules.tsx'

export const metadata: Metadata = { title: 'How to write a review' }

export default async function Guidance() {
  const { reviews, waiting } = await load(mentorRecord, null)
  return (
    <MentoringFrame current="guidance">
      <StaticHtml>
        <>
          <PageHead
            title="How to write a review"
            lead="Ten minutes of yours that somebody will read five times. Seven short rules, with real sentences."
            facts={[
              { label: 'To read', value: '5 min' },
              { label: 'Your reviews', value: reviews },
            ]}
          />
          <div className="cols">
            <div className="prose">
              {RULES.map(({ id, title, body }, index) => (
                <section id={id} key={id} aria-labelledby={`${id}-title`}>
                  <h2 id={`${id}-title`}>
                    {index + 1}. {title}
                  </h2>
                  {body}
                </section>
              ))}
            </div>
            <aside className="colstack">
              <nav className="sheet pad" aria-labelledby="contents">
                <h2 className="h-lg" id="contents">
                  On this page
                </h2>
                <ol className="toc sm mt2">
                  {RULES.map(({ id, short }, index) => (
                    <li key={id}>
                      <a href={`#${id}`}>
                        {index + 1}. {short}
                      </a>
                    </li>
                  ))}
                </ol>
              </nav>
              <WhoSeesWhat />
              <p>
                <SignLink href="/mentoring" note={waiting ? `${waiting} wait` : undefined}>
                  Go to the queue
                </SignLink>
              </p>
            </aside>
          </div>
        </>
      </StaticHtml>
    </MentoringFrame>
  )
}

function WhoSeesWhat() {
  return (
    <Sheet id="who-sees-what" title="Who sees what">
      <dl className="kv">
        <dt>Reviews</dt>
        <dd>you, the learner and their other mentors, for good</dd>
        <dt>Drafts</dt>
        <dd>only you, until you send</dd>
        <dt>Private notes</dt>
        <dd>only you</dd>
        <dt>Assessment</dt>
        <dd>what the learner shares of it</dd>
      </dl>
    </Sheet>
  )
}
