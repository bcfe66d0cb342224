/** Actions, marks, notices and figures. */
import { Blaze } from '../_ui/blaze.tsx'
import { Button, ButtonLink } from '../_ui/button.tsx'
import { EmptyState } from '../_ui/empty-state.tsx'
import { Behind, Explain } from '../_ui/explain.tsx'
import { HoursBar } from '../_ui/hours-bar.tsx'
import { Icon } from '../_ui/icon.tsx'
import { Likert } from '../_ui/likert.tsx'
import { Notice } from '../_ui/notice.tsx'
import { RangeText } from '../_ui/range-text.tsx'
import { ScaleBar } from '../_ui/scale-bar.tsx'
import { SectionNav } from '../_ui/section-nav.tsx'
import { SegLinks, SegRadio } from '../_ui/seg-radio.tsx'
import { Sheet } from '../_ui/sheet.tsx'
import { SignLink } from '../_ui/signpost.tsx'
import { STATUSES } from '#lib/domain/roadmap/progress.ts'
import { StatusChip, StatusMark } from '../_ui/status.tsx'

const SCALE = ['Not at all', 'Not really', 'Either way', 'Mostly', 'Very much'].map((label, i) => ({ value: String(i + 1), label }))

export function PartSamples() {
  return (
    <>
      <div className="cols even">
        <Sheet id="actions" title="Actions">
          <div className="stack">
            <SignLink href="#actions" note="one per screen">
              Carry on
            </SignLink>
            <p className="rowx">
              <Button>Button</Button>
              <Button small>Small</Button>
              <Button kind="danger">Turn off</Button>
              <ButtonLink href="#actions" kind="quiet">
                Quiet
              </ButtonLink>
              <Button aria-disabled>Not open yet</Button>
            </p>
            <div className="rowx">
              <span id="view">View</span>
              <SegLinks labelledBy="view" links={['List', 'Map'].map((label, i) => ({ href: `#${label}`, label, current: i === 0 }))} />
              <SegRadio name="met" legend="Met" options={SCALE.slice(0, 3)} value="2" />
            </div>
            <Likert name="likert" options={SCALE} value="4" />
            <SectionNav label="Section" pages={['Here', 'There'].map((label) => ({ href: `#${label}`, label }))} current="#Here" />
          </div>
        </Sheet>
        <Sheet id="marks" title="Status and trails" note="shape, colour and word">
          <div className="stack">
            {STATUSES.map((it) => (
              <div className="rowx" key={it}>
                <StatusMark status={it} decorative />
                <StatusChip status={it} />
              </div>
            ))}
            <p className="rowx">
              <Blaze shape="triangle" /> <Blaze shape="square" /> <Blaze shape="diamond" /> <Icon name="lock" /> <Icon name="save" />{' '}
              <Icon name="eye" />
              <Icon name="external" /> <Icon name="user" /> <Icon name="laptop" /> <Icon name="up" /> <Icon name="down-arrow" />{' '}
              <Icon name="x" />
            </p>
            <HoursBar learning={12} practice={10} max={30} blaze="square" />
            <ScaleBar
              label="90 of 330 hours finished"
              segments={[
                { hours: 60, done: 60 },
                { hours: 120, done: 30 },
                { hours: 150, done: 0 },
              ]}
            />
            <p>
              <RangeText range={{ low: 134, likely: 170, high: 230 }} />
            </p>
            <Explain figure="22% less">170 h against 218, both likely figures.</Explain>
            <Behind summary="Show as a table">A table.</Behind>
          </div>
        </Sheet>
      </div>
      <div className="cols even mt6">
        <div className="colstack">
          <Notice title="Plain">What happened.</Notice>
          <Notice kind="good" title="Saved" />
          <Notice kind="warn" title="This plan changed in another tab" />
          <Notice kind="bad" title="Two things to fix" />
        </div>
        <EmptyState title="You have no path yet" action={<ButtonLink href="#empty">Look around</ButtonLink>}>
          Say why it is empty, then one way on.
        </EmptyState>
      </div>
    </>
  )
}
