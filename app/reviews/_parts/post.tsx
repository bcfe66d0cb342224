/** Words of one person in a thread, with what they said before and, for a while, the form that changes them. */
import type { DateTag } from '#lib/domain/calendar/date-language.ts'
import type { PersonView, PostView, When } from '#lib/queries/thread-view.ts'
import type { ReactNode } from 'react'
import { Avatar } from '../../_ui/avatar.tsx'
import { ActionForm } from '../../_ui/form/action-form.tsx'
import { Field } from '../../_ui/form/field.tsx'
import { FormPanel } from '../../_ui/form/form-panel.tsx'
import { SubmitButton } from '../../_ui/form/submit-button.tsx'
import { MarkdownText } from '../../_ui/markdown.tsx'
import { initialsOf } from '../../frame.tsx'
import { changeWords } from '../thread-actions.ts'
import { Moment } from './moment.tsx'

interface LineProps {
  who: PersonView
  when: When
  language: DateTag
  /** What they did, and on which iteration: "on try 2". */
  what: ReactNode
  children: ReactNode
}

/** One entry of a thread: whose it is, when, about what. */
export function ThreadLine({ who, when, language, what, children }: LineProps) {
  return (
    <li className={who.isMentor ? 'm' : undefined}>
      <Avatar initials={initialsOf(who.name)} mentor={who.isMentor} />
      <div className="said">
        <p className="who">
          <b>
            {who.name}
            {who.isMentor && ', mentor'}
          </b>
          <small>
            <Moment when={when} language={language} />
          </small>
          <span className="tag">{what}</span>
        </p>
        {children}
      </div>
    </li>
  )
}

interface PostProps {
  reviewId: string
  post: PostView
  language: DateTag
  /** What an iteration is called here: "try" or "revision". */
  unit: string
  /** Address of this page with the words quoted below; none where nothing can be said. */
  quoteHref?: string | undefined
}

export function Post({ reviewId, post, language, unit, quoteHref }: PostProps) {
  return (
    <ThreadLine who={post.who} when={post.when} language={language} what={`on ${unit} ${post.number}`}>
      <MarkdownText text={post.body} under={3} />
      {post.before.length > 0 && <Before post={post} language={language} />}
      {quoteHref !== undefined && <QuoteLink href={quoteHref} name={post.who.name} />}
      {post.mayEdit && <Change reviewId={reviewId} post={post} />}
    </ThreadLine>
  )
}

export function QuoteLink({ href, name }: { href: string; name: string }) {
  return (
    <p className="sm">
      <a href={href}>
        Quote<span className="vh"> {name}</span>
      </a>
    </p>
  )
}

function Before({ post: { before }, language }: { post: PostView; language: DateTag }) {
  return (
    <details className="data">
      <summary>Changed. What it said before</summary>
      <div className="stack mt2">
        {before.map(({ body, until }, index) => (
          <div key={index}>
            <p className="hint">
              Until <Moment when={until} language={language} />
            </p>
            <MarkdownText text={body} under={3} />
          </div>
        ))}
      </div>
    </details>
  )
}

function Change({ reviewId, post }: { reviewId: string; post: PostView }) {
  return (
    <ActionForm action={changeWords.bind(null, { reviewId, postId: post.id })} id={`change-${post.id}`}>
      <FormPanel summary="Change it">
        <Field name="body" type="textarea" label="Your words" rows={4} autoComplete="off" defaultValue={post.body} />
        <p>
          <SubmitButton kind="plain" small busy="Saving…">
            Save
          </SubmitButton>
        </p>
      </FormPanel>
    </ActionForm>
  )
}
