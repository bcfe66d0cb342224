/** How to write a review: the rules in order, each with what it is called in the list of contents. */
import type { ReactNode } from 'react'
import { Examples } from './examples.tsx'

export interface Rule {
  id: string
  /** In the list of contents. */
  short: string
  title: string
  body: ReactNode
}

export const RULES: readonly Rule[] = [
  {
    id: 'enough',
    short: 'Say first whether it is enough',
    title: 'Say first whether it is enough',
    body: (
      <>
        <p>
          Your closing note is read before anything else. Let its first sentence carry the decision and the distance that is left: what
          follows is easier to take in when nobody searches it for the verdict.
        </p>
        <Examples
          helps={{
            words: 'Three of four are met. One test for malformed input and this is done.',
            why: 'The decision, the distance, the next step.',
          }}
          guessing={{ words: 'Nice work overall. I left a few thoughts.', why: 'Is it enough? How much is left?' }}
        />
      </>
    ),
  },
  {
    id: 'criteria',
    short: 'Judge the criteria',
    title: 'Judge the criteria, not the person',
    body: (
      <>
        <p>
          Each criterion is <b>Met</b> or <b>Not yet</b>. “Not yet” needs one line: what is there, what is missing. A criterion that you
          would word differently is still the criterion; the same one is asked of everybody on this path.
        </p>
        <Examples
          helps={{
            words: 'Not yet: the tests pass on your machine, and CI does not run them. A link to one green run is enough.',
            why: 'What is there, what is missing, how to show it.',
          }}
          guessing={{ words: 'You should know this by now.', why: 'About the person, with nothing to do next.' }}
        />
      </>
    ),
  },
  {
    id: 'must',
    short: 'Must and might',
    title: 'Separate must from might',
    body: (
      <>
        <p>
          What must change holds the approval back. Everything else is advice, theirs to take or leave, and never a reason to wait. When you
          find more than three things that must change, the work came too early: say that once, and name the first to begin with.
        </p>
        <Examples
          helps={{
            words: 'Must: pin the versions. Advice: a diagram would save the second paragraph.',
            why: 'They know what is needed and what is taste.',
          }}
          guessing={{
            words: 'Maybe think about pinning, and the diagram could be nicer?',
            why: 'Both sound optional; one of them is not.',
          }}
        />
      </>
    ),
  },
  {
    id: 'line',
    short: 'Point at a line',
    title: 'Point at a line',
    body: (
      <p>
        Your words stay with the try that you read. Name the file and the line, or quote the sentence, so that they still mean something
        when the next try looks different.
      </p>
    ),
  },
  {
    id: 'good',
    short: 'Say what was good',
    title: 'Say what was good, exactly',
    body: (
      <p>
        “You noticed the leak between the two splits before it reached the metric” tells somebody what to do again. “Great job” does not.
        One such sentence is worth as much as the corrections.
      </p>
    ),
  },
  {
    id: 'time',
    short: 'Answer in time',
    title: 'Answer in the time you promised',
    body: (
      <p>
        A short comment is an answer too. When you cannot, give the review back: other mentors see it again, and your mentee can go on
        without it. After the days that you promise they are offered another way, and nobody is blamed.
      </p>
    ),
  },
  {
    id: 'propose',
    short: 'Propose on the roadmap',
    title: 'Propose, never decide, on the roadmap',
    body: (
      <p>
        You see a roadmap as the difference since you last approved it. What you propose is accepted or declined by whoever follows it. A
        “no” with a reason is a good outcome: it tells you what they know about their own weeks.
      </p>
    ),
  },
]
