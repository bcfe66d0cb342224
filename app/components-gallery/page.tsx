import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PageFrame } from '../_ui/page-frame.tsx'
import { PageHead } from '../_ui/page-head.tsx'
import { ChartSamples } from './chart-samples.tsx'
import { FormSample } from './form-sample.tsx'
import { PartSamples } from './part-samples.tsx'

export const metadata: Metadata = { title: 'Components', robots: { index: false } }

/** All shared parts on one page, to look at while they are changed. Not there in production. */
export default function Gallery() {
  if (process.env.NODE_ENV === 'production') notFound()
  return (
    <PageFrame current="roadmap" actor={{ name: 'Sam Rivera', initials: 'SR' }}>
      <div className="wrap">
        <PageHead title="Components" lead="Every shared part as it is used on the pages." facts={[{ label: 'Fact', value: '42 h' }]} />
        <PartSamples />
        <FormSample />
        <ChartSamples />
      </div>
    </PageFrame>
  )
}
