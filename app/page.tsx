import type { Metadata } from 'next'
import { content } from '#lib/content/current.ts'
import { landingView } from '#lib/queries/landing.ts'
import { ElevationProfile } from './_charts/elevation-profile.tsx'
import { CONTOUR } from './_charts/profile-frame.ts'
import { notesFor } from './_charts/notes.ts'
import { ProfileTable } from './_charts/profile-table.tsx'
import { trailOf } from './_charts/trail-of.ts'
import { Fragments } from './_landing/fragments.tsx'
import { PathTable } from './_landing/path-table.tsx'
import { Behind } from './_ui/explain.tsx'
import { SignLink } from './_ui/signpost.tsx'
import { StaticHtml } from './_ui/static-html.tsx'
import { Frame } from './frame.tsx'

export const metadata: Metadata = { title: { absolute: 'Cairn: find out which climb into machine learning is yours' } }

export default function Landing() {
  const view = landingView(content(), undefined)
  const { background, hoursPerWeek, scopes, scope } = view.comparison
  const tracks = [view.claim.operations, view.claim.models].map((it) => trailOf(it.track, it.effort.path))
  return (
    <Frame>
      <div className="wrap on-ground">
        <section className="hero">
          <h1>Two trails into machine learning. Find out which climb is yours.</h1>
          <div>
            <p className="lead">
              Answer {view.questions} questions about the work you already do and the work you enjoy. Cairn gives two answers, effort and
              interest, with the reasons, and shows what the other path would ask of you.
            </p>
            <p className="mt6">
              <SignLink href="/assessment" large>
                Start the assessment
              </SignLink>
            </p>
            <p className="sm muted mt2">
              About {view.minutes} minutes, and you may skip any question. No account needed until you start a roadmap.
            </p>
          </div>
        </section>
        <figure>
          <StaticHtml>
            <ElevationProfile tracks={tracks} hoursPerWeek={hoursPerWeek} annotations={notesFor(tracks)} />
          </StaticHtml>
          <figcaption>
            {capital(background.person)} at {hoursPerWeek} hours a week, scope “{scopes[scope].name}”. The line climbs only for what is new
            to them; flat stretches are practice. Every dot is a milestone. Contours are {CONTOUR} hours apart.
          </figcaption>
        </figure>
        <Behind summary="Show these profiles as a table">
          <ProfileTable tracks={tracks} hoursPerWeek={hoursPerWeek} />
        </Behind>
      </div>
      <Fragments view={view} />
      <PathTable view={view} />
    </Frame>
  )
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
