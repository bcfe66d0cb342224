import type { Metadata } from 'next'
import { notificationList, placeIn, type NotificationListView, type NotificationView } from '#lib/queries/notification-list.ts'
import { load } from '#lib/web/run.ts'
import { ButtonLink } from '../_ui/button.tsx'
import { Day } from '../_ui/day.tsx'
import { EmptyState } from '../_ui/empty-state.tsx'
import { ActionForm } from '../_ui/form/action-form.tsx'
import { SubmitButton } from '../_ui/form/submit-button.tsx'
import { PageHead } from '../_ui/page-head.tsx'
import { Sheet } from '../_ui/sheet.tsx'
import { Frame } from '../frame.tsx'
import { seeAll } from './actions.ts'

export const metadata: Metadata = { title: 'Notifications' }

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function NotificationsPage({ searchParams }: Props) {
  const asked = placeIn((await searchParams)['before'])
  const view = await load(notificationList, { before: asked })
  return (
    <Frame current="account">
      <div className="wrap">
        <div className="narrowpage colstack">
          <PageHead
            title="Notifications"
            lead={
              <>
                <span role="status">{countOf(view.unseen)}</span> Opening the page it leads to marks one as seen.{' '}
                <a href="/account/notifications">Choose what you are told</a>
              </>
            }
          />
          {view.shown.length === 0 ? (
            <EmptyState title="Nothing yet">
              When a mentor answers you, somebody invites you or a mentee asks for a review, it stands here.
            </EmptyState>
          ) : (
            <News view={view} />
          )}
          {(asked !== null || view.before !== null) && (
            <nav className="rowx" aria-label="Pages of the list">
              {asked !== null && <ButtonLink href="/notifications">Newest</ButtonLink>}
              {view.before !== null && <ButtonLink href={`/notifications?before=${view.before}`}>Older</ButtonLink>}
            </nav>
          )}
        </div>
      </div>
    </Frame>
  )
}

function News({ view }: { view: NotificationListView }) {
  return (
    <>
      {view.unseen > 0 && (
        <ActionForm action={seeAll} className="stack">
          <SubmitButton kind="plain" small busy="Marking…">
            Mark all as seen
          </SubmitButton>
        </ActionForm>
      )}
      <Sheet id="news" title="What you were told" note="Newest first" bare>
        <ul className="news">
          {view.shown.map((it) => (
            <Item key={it.id} it={it} view={view} />
          ))}
        </ul>
      </Sheet>
    </>
  )
}

function Item({
  it: { title, line, href, day, clock, isNew },
  view: { style, today },
}: {
  it: NotificationView
  view: NotificationListView
}) {
  return (
    <li className={isNew ? 'new' : undefined}>
      <div>
        <a href={href}>{title}</a>
        {isNew && <span className="vh">, not seen</span>}
        <p className="sm sub">{line}</p>
      </div>
      <p className="sm muted num">
        {day === today ? 'Today' : <Day day={day} language={style.language} thisYear={today.slice(0, 4)} />}, {clock}
      </p>
    </li>
  )
}

const countOf = (unseen: number): string => (unseen === 0 ? 'All seen.' : `${unseen} not seen.`)
