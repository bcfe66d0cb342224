'use client'
/** Says that something newer was handed in while the review was written: nothing was sent, and the words are still there. */
import { useContext } from 'react'
import { FormContext } from '../../../_ui/form/form-context.ts'
import { Icon } from '../../../_ui/icon.tsx'

interface Props {
  /** What is shown now. */
  number: number
  unit: string
  learner: string
}

export function Overtaken({ number, unit, learner }: Props) {
  const { state } = useContext(FormContext)
  const read = Number(state.values['number'])
  if (state.status !== 'failed' || !(read < number)) return null
  return (
    <div className="note-bar warn">
      <Icon name="alert" />
      <div>
        <b>
          {learner} handed in {unit} {number} while you were reading {unit} {read}
        </b>
        <p className="sm">
          Nothing was sent. What is new is marked below; your marks and words are still in the fields. Look again, then send.
        </p>
      </div>
    </div>
  )
}
