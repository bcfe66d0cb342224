/** What can be in the way, each a button. */
import { QUIET_ANSWERS, QUIET_WORDS, type QuietAnswer } from '#lib/domain/time/quiet-tap.ts'
import { ActionForm } from '../../../_ui/form/action-form.tsx'
import { answerQuiet } from '../actions.ts'

/** @param given the answer that counts now, which is not asked again */
export function QuietAnswers({ tapId, given = null }: { tapId: string; given?: QuietAnswer | null }) {
  return (
    <ActionForm action={answerQuiet.bind(null, tapId)} id="quiet-form" className="mt3">
      <div className="rowx" role="group" aria-label="What is in the way">
        {QUIET_ANSWERS.filter((it) => it !== given).map((it) => (
          <button key={it} className={it === 'fine' ? 'btn quiet sm' : 'btn sm'} type="submit" name="answer" value={it}>
            {QUIET_WORDS[it]}
          </button>
        ))}
      </div>
    </ActionForm>
  )
}
