import type { Metadata } from 'next'
import { PageHead } from '../../../_ui/page-head.tsx'
import { Frame } from '../../../frame.tsx'

export const metadata: Metadata = { title: 'Account deleted' }

export default function AccountDeletedPage() {
  return (
    <Frame>
      <div className="wrap">
        <div className="narrowpage">
          <PageHead
            title="Your account is deleted"
            lead="Your profile, answers, results, roadmaps, evidence, notes and the record of what you did are gone from the database. Backups made earlier keep them until they are replaced."
          />
          <p>
            <a href="/">Back to the start</a>
          </p>
        </div>
      </div>
    </Frame>
  )
}
