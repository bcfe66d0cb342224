import { describe, expect, it } from 'vitest'
import { asHtml, asText } from '../mail/letter.ts'
import type { WeeklyPlan } from '../queries/weekly-plan.ts'
import { weeklyLetter } from './weekly-letter.ts'

const plan: WeeklyPlan = {
  from: '2026-11-30',
  to: '2026-12-06',
  hours: 8,
  asked: [{ title: 'Model packaging', path: '/reviews/r' }],
  milestones: [
    { title: 'Serving <models>', does: 'finish', hours: 6.5, after: 0 },
    { title: 'Kubernetes', does: 'start', hours: 1.5, after: 14.5 },
  ],
  next: { title: 'Serving <models>', path: '/roadmap/r/milestones/m' },
  done: 95,
  whole: 331,
  finish: { kind: 'forecast', low: '2027-06-24', high: '2027-09-24' },
  weeks: [
    { from: '2026-11-16', hours: 0, isAway: true },
    { from: '2026-11-23', hours: 9.5, isAway: false },
  ],
}
const sent = {
  userId: 'ada',
  language: 'en-GB',
  time: { day: 1, hour: 7, timeZone: 'Europe/Lisbon' },
  goodUntil: new Date('2026-12-02T07:00:00Z'),
} as const
const without = (text: string) => text.replaceAll(/token=\S+/g, 'token=…')

describe('The letter of a week', () => {
  it('says what is asked for first, what is planned with its hours, where the reader is, and how to have no more', () => {
    expect(without(asText(weeklyLetter(plan, sent)))).toBe(`30 Nov to 6 Dec 2026

Your week: 8 hours, three things

- Answer what your mentor asks for: Model packaging
  http://127.0.0.1:3000/reviews/r
- Finish Serving <models>: 6.5 h
  Planned to be done this week
- Start Kubernetes: 1.5 h
  14.5 h of it left after this week

Carry on with Serving <models>:
http://127.0.0.1:3000/roadmap/r/milestones/m

Where you are
95 of 331 hours done. Likely finish 24 Jun 2027 to 24 Sep 2027.

Your last two weeks
16 Nov: away
23 Nov: 9.5 h

Sent on Mondays at 07:00, Europe/Lisbon time, not in weeks you are away and not while your roadmap is paused.

Change day or time:
http://127.0.0.1:3000/account/notifications#weekly

Stop the weekly plan:
http://127.0.0.1:3000/unsubscribe?token=…

-- 
Cairn
`)
  })

  it('is the same in HTML, with bars, nothing from elsewhere, and no text of a milestone as markup', () => {
    const html = asHtml(weeklyLetter(plan, sent))
    expect(html).toContain('Finish Serving &lt;models&gt;')
    expect(html).not.toContain('<models>')
    expect(html).toMatch(/class="bar" style="width:29%/)
    expect(html).toMatch(/width:100%"><\/div><\/td><td[^>]*>9\.5 h/)
    expect(html).not.toMatch(/<(img|script|link)|url\(|@import/)
    expect(html.indexOf('Stop the weekly plan')).toBeGreaterThan(html.indexOf('Your last two weeks'))
  })

  it('leads to each review in which something is asked for, its title as plain as any', () => {
    const html = (path: string) => asHtml(weeklyLetter({ ...plan, asked: [{ title: 'A <b> & c', path }] }, sent))
    const link = '>Answer what your mentor asks for: A &lt;b&gt; &amp; c</a>'
    expect(html('/reviews/r')).toMatch(new RegExp(`<a class="lk" href="http://127\\.0\\.0\\.1:3000/reviews/r" [^>]*${link}`))
    expect(html('/reviews/"><i>')).not.toContain('"><i>')
  })

  it('is written in the reader’s language of dates', () => {
    expect(weeklyLetter(plan, { ...sent, language: 'de-DE' }).above).toBe('30. Nov. to 6. Dez. 2026')
  })

  it('says of a far or unknown finish what there is to say, and counts one thing as one', () => {
    const words = (finish: WeeklyPlan['finish']) => asText(weeklyLetter({ ...plan, finish }, sent))
    expect(words({ kind: 'plan', day: '2027-05-02' })).toContain('By the plan you finish on 2 May 2027.')
    expect(words({ kind: 'forecast', low: '2030-05-02', high: null })).toContain('Likely finish 2 May 2030 at the earliest.')
    expect(words({ kind: 'forecast', low: null, high: null })).toContain('At this pace it takes more than ten years.')
    expect(words(null)).toContain('95 of 331 hours done.\n')
    const one = { ...plan, asked: [], milestones: plan.milestones.slice(0, 1), hours: 1, weeks: [], next: null }
    expect(weeklyLetter(one, sent).title).toBe('Your week: 1 hour, one thing')
    expect(asText(weeklyLetter(one, sent))).toContain('Open your week:\nhttp://127.0.0.1:3000/week')
  })
})
