/** What the access matrix is asked with: addresses, bodies and forms that name what belongs to the learner. */
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { AccessCast, AccessPerson } from '../lib/testing/access-cast.ts'
import type { Role } from '../lib/web/access.ts'
import { routes as matrix } from '../lib/web/access-matrix.ts'

/** The cast that was made at this server. */
export function castOf(baseURL: string | undefined): AccessCast {
  const all = JSON.parse(process.env['E2E_ACCESS'] ?? '{}') as Record<string, AccessCast>
  const cast = all[baseURL ?? '']
  if (!cast) throw new Error(`scripts/checks/e2e.mjs made no cast at ${baseURL}`)
  return cast
}

/** A route of the matrix as an address that names the things of one person. */
export function addressOf(route: string, cast: AccessCast, whose: AccessPerson = cast.learner): string {
  const parts: Record<string, string> = {
    '[attemptId]': whose.attemptId,
    '[roadmapId]': whose.roadmapId,
    '[milestoneId]': cast.milestoneId,
    '[trackId]': 'mlops-engineer',
    '[pageId]': 'about',
    '[userId]': cast.other.userId,
    '[token]': 'of-no-invitation',
    '[mentorshipId]': cast.mentorshipId,
    '[reviewId]': route.startsWith('/mentoring/roadmaps/') ? cast.roadmapReviewId : cast.reviewId,
    '[number]': '1',
    '[fileId]': 'of-no-file',
    '[tapId]': cast.tapId,
    '[feed]': 'of-no-secret.ics',
    '[provider]': 'oidc',
    '[...nextauth]': 'session',
  }
  return route.replaceAll(/\[[^\]]+\]/g, (part) => parts[part] ?? part)
}

/** JSON for the handlers that read it. The others get a form, which only the way to a provider looks at. */
export const bodyOf = (route: string, { learner, milestoneId, mentorshipId, reviewId }: AccessCast): object | null => {
  const bodies: Record<string, object> = {
    '/assessment/responses': { responses: { 'about:years': '5' } },
    '/roadmap/notes': { roadmapId: learner.roadmapId, milestoneId, kind: 'note', body: 'Not theirs', revision: 0 },
    '/mentoring/drafts': { reviewId, number: 1, revision: 0, draft: { checks: {}, points: [], decision: null, words: 'Not theirs' } },
    '/mentoring/mentees/notes': { mentorshipId, body: 'Not theirs', revision: 0 },
    '/account/passkeys': {},
    '/account/passkeys/options': {},
    '/sign-in/again/passkey': {},
    '/sign-in/again/passkey/options': {},
    '/sign-in/passkey': {},
    '/sign-in/passkey/options': {},
  }
  return bodies[route] ?? null
}

export const handlerForm = { purpose: 'sign-in' }

export interface Sample {
  /** Arguments that the page has bound to the action. */
  bound: readonly unknown[]
  form: Readonly<Record<string, string>>
}

/** What a form makes for itself, so that it is sent once. */
const aKey = '11111111-1111-4111-8111-111111111111'

/** What the form of an action sends. Without one it is sent empty. */
export function sampleOf(action: string, cast: AccessCast, role: Role): Sample {
  const { learner, other, milestoneId, mentorshipId, reviewId, roadmapReviewId, proposalId } = cast
  const { roadmapId, attemptId } = learner
  const place = { roadmapId, milestoneId }
  const form = (entries: Record<string, string>, ...bound: unknown[]): Sample => ({ form: entries, bound })
  const plan = { trackId: 'ml-engineer', scope: 'first-role', hoursPerWeek: '8', startOn: '2026-11-30' }
  const samples: Record<string, Sample> = {
    // Whoever could is not sure: a deletion itself is in the stories of the account.
    deleteAccountForGood: form(role === 'anonymous' || role === 'disabled' ? { sure: 'on' } : {}),
    saveProfile: form({ name: 'Somebody', timeZone: '', dateLanguage: 'en-GB', theme: 'system' }),
    chooseNotifications: form({ kinds: 'claimed', shown: 'claimed', digestHour: '' }),
    pauseOwnMail: form({ until: '' }),
    chooseWeeklyMail: form({ day: '1', hour: '7' }),
    answerWeeklyMail: form({ day: '', hour: '7' }),
    stopMailByLink: form({ token: 'of no mail' }),
    changeEmail: form({ newEmail: 'new@example.org', password: 'not the password' }),
    changeOwnPassword: form({ password: 'not the password', newPassword: 'a good one, as far as it goes' }),
    nameOwnPasskey: form({ passkey: 'nobody-has-this', name: 'Key' }),
    removeOwnPasskey: form({ passkey: 'nobody-has-this' }),
    signOutElsewhere: form({ device: 'others' }),
    changeSecondFactor: form({ step: 'begin' }),
    unlinkProvider: form({ provider: 'oidc' }),
    showCode: form({ code: '000000' }),
    showPassword: form({ password: 'not the password' }),
    savePage: form({ 'about:years': '6', go: 'next' }, { page: 'about', back: '/assessment', next: '/assessment' }),
    answerCheck: form({ attemptId, probeId: 'nothing', answer: 'unknown' }),
    changeAnswers: form({ attemptId }),
    submit: form({ attemptId }),
    correct: form({ attemptId, scope: 'first-role', 'held:python-core': 'yes' }),
    startRoadmap: form({ attemptId, ...plan }),
    answerCurriculum: form({ answer: 'decline' }, { roadmapId, hash: 'of-no-curriculum' }),
    archiveRoadmap: form({}, roadmapId),
    pauseRoadmap: form({}, roadmapId),
    reopenRoadmap: form({}, roadmapId),
    changeAddress: form({ startsAt: '19:00' }),
    setStart: form({ startsAt: '19:00' }),
    answerQuiet: form({ answer: 'fine' }, cast.tapId),
    resumeRoadmap: form({}, roadmapId),
    switchRoadmap: form({ ...plan, trackId: 'nowhere' }, roadmapId),
    creditMilestone: form({ kind: 'claim', words: 'Done before' }, place),
    moveMilestone: form({ move: 'start' }, place),
    setTick: form({ tick: 'yes criterion:c1' }, place),
    skipMilestone: form({ reason: 'Not needed' }, place),
    addOwnResource: form({ title: 'A book', url: 'https://example.org/book' }, place),
    changeOwnResource: form({ remove: 'nothing' }, place),
    handIn: form({ body: '', links: '', ask: '', revision: '0', go: 'save' }, place),
    removeFile: form({ file: '00000000-0000-4000-8000-000000000000' }, place),
    withdraw: form({}, place),
    askAnother: form({ mentor: 'nobody' }, reviewId),
    // Of nothing: each person has their own.
    cancelDaysAway: form({ id: 'nothing' }),
    logHoursOrStartTimer: form({ key: randomUUID(), hours: '0.1', day: '', milestone: '' }),
    planDaysAway: form({ key: randomUUID(), from: '2026-12-24', to: '2026-12-31' }),
    takeHoursBack: form({ id: 'nothing' }),
    changeSchedule: form({ hours: '9', reason: '' }, roadmapId),
    pinMilestone: form({ day: '' }, place),
    takeWayOut: form({ way: 'target 2099-01-01' }, roadmapId),
    undoEdit: form({ number: '999' }, roadmapId),
    endTimer: form({ startedAt: '2026-11-24T09:00:00.000Z', hours: '0.1', milestone: '' }),
    switchFactor: form({ on: 'yes' }),
    saveNote: form({ body: 'A note', revision: '0' }, { ...place, kind: 'note' }),
    sendReview: form({ number: '1', revision: '0', words: 'A draft', go: 'save' }, reviewId),
    settlePoint: form({ move: 'resolve nothing' }, reviewId),
    takeApprovalBack: form({ reason: 'Not theirs' }, reviewId),
    takeReview: form({ go: 'take' }, reviewId),
    changeWords: form({ body: 'Other words' }, { reviewId, postId: 'nothing' }),
    postWords: form({ body: 'A word' }, reviewId),
    sendRoadmapReview: form({ number: '1', revision: '0', words: 'A draft', go: 'save' }, roadmapReviewId),
    // A path that is not there: the draft itself is in the tests of the command.
    draftRoadmap: form({ key: aKey, trackId: 'nowhere', scope: 'full', hoursPerWeek: '8', words: 'Begin here' }, mentorshipId),
    proposeChange: form({ kind: 'remove', key: aKey, milestoneId, words: 'Too much' }, roadmapId),
    withdrawProposal: form({ proposal: 'nothing' }),
    addMilestone: form({ milestoneId: 'm-gpu-cost' }, roadmapId),
    addOwnMilestone: form({ key: aKey, title: 'A drill', why: 'To learn', criteria: 'It ran', links: '', hours: '8' }, roadmapId),
    answerProposals: form({ [`answer-${proposalId}`]: 'decline' }, roadmapId),
    answerRoadmapProposal: form({ answer: 'decline' }, 'nothing'),
    askRoadmapReview: form({ ask: 'Is it realistic?' }, roadmapId),
    editMilestone: form({ edit: `move ${milestoneId} ${milestoneId}` }, roadmapId),
    leaveOut: form({ milestoneId, reason: 'Not needed' }, roadmapId),
    withdrawRoadmapReview: form({}, roadmapId),
    saveNoteOnMentee: form({ body: 'A note', revision: '0' }, mentorshipId),
    // What would end or rest the mentorship of the cast is asked of one that is nobody's.
    blockSomebody: form({}, 'mentorship:nobodys'),
    endTie: form({}, 'nobodys'),
    pauseTie: form({}, 'nobodys'),
    reportSomebody: form({ words: 'Something' }, 'mentorship:nobodys'),
    resumeTie: form({}, mentorshipId),
    saveShares: form({ shares: 'roadmap' }, 'nobodys'),
    unblockSomebody: form({}, 'nobody'),
    answerTheInvitation: form({ answer: 'decline' }, 'of-no-invitation'),
    inviteAMentee: form({ by: 'link', words: 'Hello' }),
    inviteAMentor: form({ by: 'link', words: 'Hello' }),
    resendInvitation: form({}, 'nobodys'),
    withdrawOwnInvitation: form({}, 'nobodys'),
    // Nobody becomes a mentor by it.
    saveMentoring: form({ mostMentees: role === 'anonymous' || role === 'disabled' ? '5' : '', mostWaiting: '10', promiseDays: '5' }),
    tryAgain: form({ what: 'job:nobodys' }),
    closeAReport: form({ words: 'Nothing' }, 'nobodys'),
    endForSafety: form({ reason: 'Nothing' }, 'nobodys'),
    changeRole: form({ role: 'mentor' }, other.userId),
    disable: form({ reason: 'misuse' }, other.userId),
    enable: form({}, other.userId),
  }
  return samples[action.split('#')[1] ?? ''] ?? form({})
}

interface ManifestEntry {
  filename: string
  exportedName: string
  /** By page that can run it. */
  workers: Record<string, unknown>
}

/** Where the build put an action: its id, and for each role a page that takes it, one that they may see where there is one. */
export function builtAction(action: string): { id: string; routeFor(role: Role): string } {
  const path = join(import.meta.dirname, '../.next/server/server-reference-manifest.json')
  const { node } = JSON.parse(readFileSync(path, 'utf8')) as { node: Record<string, ManifestEntry> }
  const found = Object.entries(node).find(([, it]) => `${it.filename}#${it.exportedName}` === action)
  if (!found) throw new Error(`${action} is in no page of the build`)
  const [id, { workers }] = found
  const routes = Object.keys(workers).toSorted().map(routeOf)
  return { id, routeFor: (role) => routes.find((it) => matrix[it]?.GET?.[role] === 200) ?? routes[0] ?? '' }
}

/** `app/(account)/account/page` is `/account`. */
const routeOf = (worker: string): string =>
  worker
    .replace(/^app/, '')
    .replace(/\/page$/, '')
    .replaceAll(/\/\([^/]+\)/g, '') || '/'

/** The form as a browser without JavaScript sends it. */
export const asForm = (id: string, { bound, form }: Sample): Record<string, string> => ({
  $ACTION_REF_1: '',
  '$ACTION_1:0': JSON.stringify({ id, bound: '$@1' }),
  '$ACTION_1:1': JSON.stringify([...bound, { status: 'idle', errors: {}, values: {} }]),
  ...form,
})

/** Somebody's own version of a page, so that a refusal by the action is not mistaken for one by the page. */
export const ownAddress = (route: string, cast: AccessCast, role: Role): string =>
  addressOf(route, cast, role === 'anonymous' ? cast.learner : cast[role])
