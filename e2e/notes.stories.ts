/** What the stories about a learner's own words share. */
import type { Page } from '@playwright/test'
import { FIRST, onTheWay } from './beforehand.ts'

/** Takes somebody new to a milestone of their first roadmap. @returns its address. */
export async function atMilestone(page: Page): Promise<string> {
  const address = `${await onTheWay(page)}/milestones/${FIRST.id}`
  await page.goto(address)
  return address
}

export const sheet = (page: Page, name: string) => page.getByRole('region', { name })

export const notes = (page: Page) => {
  const inside = sheet(page, 'Your notes')
  return { inside, field: inside.getByLabel('Notes on this milestone'), status: inside.getByRole('status') }
}

export const draft = (page: Page) => {
  const inside = sheet(page, 'Your evidence')
  return {
    inside,
    text: inside.getByLabel('What you did'),
    links: inside.getByLabel('Links to your work'),
    status: inside.getByRole('status'),
  }
}

/** Markdown of an attacker: what must become text, and what no browser may run or load. */
export const ATTACK = [
  '<script>alert(1)</script>',
  '<img src="https://evil.example/x.png" onerror="alert(1)">',
  '![track](https://evil.example/track.gif)',
  '[click](javascript:alert(1)) [data](data:text/html,<script>alert(1)</script>)',
  '<svg onload="alert(1)"></svg>',
  '[safe](https://safe.example/)',
].join('\n\n')
