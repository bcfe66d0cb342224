import type { Metadata } from 'next'
import { SignLink } from './_ui/signpost.tsx'
import { Frame } from './frame.tsx'

export const metadata: Metadata = { title: 'Page not found' }

export default function NotFound() {
  return (
    <Frame>
      <div className="wrap stack mt12">
        <p className="sm muted">Page not found</p>
        <h1>The trail stops here</h1>
        <p className="lead">There is no page at this address, or it is not yours to see. The link may be old.</p>
        <p className="mt6">
          <SignLink href="/">Go to the start</SignLink>
        </p>
        <p className="sm">
          or <a href="/compare">compare the paths</a>
        </p>
      </div>
    </Frame>
  )
}
