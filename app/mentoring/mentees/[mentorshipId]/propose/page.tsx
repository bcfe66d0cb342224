import type { Metadata } from 'next'
import { proposeToMentee } from '#lib/queries/propose-to-mentee.ts'
import { load } from '#lib/web/run.ts'
import { EmptyState } from '../../../../_ui/empty-state.tsx'
import { PageHead } from '../../../../_ui/page-head.tsx'
import { SignLink } from '../../../../_ui/signpost.tsx'
import { MentoringFrame } from '../../../_parts/mentoring-frame.tsx'
import { ProposeForms } from '../../../roadmaps/_parts/propose-forms.tsx'

export const metadata: Metadata = { title: 'Propose a change' }

export default async function Propose({ params }: { params: Promise<{ mentorshipId: string }> }) {
  const { mentorshipId, name, proposing } = await load(proposeToMentee, await params)
  const place = `/mentoring/mentees/${mentorshipId}`
  return (
    <MentoringFrame current="mentees">
      <PageHead
        crumb={{ href: `${place}/roadmap`, label: `${name}’s roadmap`, here: 'Propose' }}
        title={`Propose a change to ${name}`}
        lead={`${name} sees what each would do, and accepts or declines it.`}
      />
      {proposing ? (
        <ProposeForms view={proposing} />
      ) : (
        <EmptyState title="No roadmap yet" action={<SignLink href={`${place}/draft`}>Draft one</SignLink>}>
          {name} follows none at the moment. You can draft a whole one.
        </EmptyState>
      )}
    </MentoringFrame>
  )
}
