/** The answers of all tables. One without an answer, or with a column without one, does not compile; a test reads the models again. */
import type { Model, NobodysTable, OwnTable } from './answer.ts'
import { mentoringAnswers } from './mentoring-answers.ts'
import { proposalAnswers } from './proposal-answers.ts'
import { reviewAnswers } from './review-answers.ts'
import { securityAnswers } from './security-answers.ts'
import { timeAnswers } from './time-answers.ts'
import { workAnswers } from './work-answers.ts'

/** In the order of the file. */
export const answers: { [M in Model]: OwnTable<M> | NobodysTable } = {
  ...securityAnswers,
  ...workAnswers,
  ...timeAnswers,
  ...mentoringAnswers,
  ...reviewAnswers,
  ...proposalAnswers,
  ContentVersion: { nobodys: 'The curriculum as it was at some time: the same for everybody, and it says nothing about anybody.' },
}

/** Those that hold something about a person, by the name of their model. */
export const ownTables: readonly [Model, OwnTable<Model>][] = Object.entries(answers).flatMap(([model, it]) =>
  'columns' in it ? [[model as Model, it as OwnTable<Model>]] : [],
)
