import type { Metadata } from 'next'
import { GUEST_DAYS } from '#lib/domain/answers/attempt.ts'
import { Article } from '../article.tsx'

export const metadata: Metadata = { title: 'Privacy' }

export default function Privacy() {
  return (
    <Article at="/how-it-works/privacy" lead="What is kept, where, and how to make it go away.">
      <section>
        <h2>Without an account</h2>
        <p>
          From the first page of the assessment on, your answers are saved under a random number that lies in a cookie on this device and
          lasts {GUEST_DAYS} days. We keep only a hash of it. Answers that nobody comes back to are deleted once {GUEST_DAYS} days have
          passed since the last one, when the next visitor begins. When you create an account or sign in, the answers of this device move to
          it.
        </p>
      </section>
      <section>
        <h2>With an account</h2>
        <ul className="dashl">
          <li>Your name, your email address and your password, which is kept as an argon2id hash only.</li>
          <li>The time zone, the language of dates and the theme that you chose, if you did.</li>
          <li>
            Your answers with the time of each, how long a knowledge check took you and which wording of it you saw, your results, your
            roadmaps, what you started, finished, left out and ticked off, and what you said shows that you knew something already: words,
            an address, a year. Taking that back is noted beside it.
          </li>
          <li>
            Your notes, the drafts of your evidence and the resources you added, as you last saved them. They are saved while you write, and
            the record of changes says only that you wrote, never what.
          </li>
          <li>
            If you sign in by GitHub, Google or another provider: which one, its permanent id of you, what it calls you, and when you linked
            and last used it. Nothing else is asked of it, and no key to it is kept.
          </li>
          <li>Where you are signed in: the browser’s own description of itself, the first and the last time. No network address.</li>
          <li>
            If you set up a second factor: the key of your app, encrypted, and hashes of your recovery codes. If you add passkeys: the
            public key of each, the name you give it, and when it was added and last used. Your finger, face or PIN never leaves your
            device.
          </li>
          <li>
            What you hand in: words, links, files with their names, your answer for each criterion, and the hours you say it took. What
            mentors decide and say about it, and what you say to each other, with earlier words of what was changed.
          </li>
          <li>
            Who mentors whom, since when, what is shared, invitations with their words and the address they went to, whom you blocked, what
            you reported, what you were told in Cairn and where you want to hear of what.
          </li>
          <li>
            Time that you log, days away, pauses, and what you say is in the way after quiet days. If you make a private address for your
            calendar: its hash, and when it was last read.
          </li>
          <li>A mentor’s private note on you, if they write one. They alone read it; neither you nor anybody else can.</li>
          <li>A record of what was changed and when, which goes when the account goes.</li>
        </ul>
        <p>
          Should somebody have made an account with your address and never shown that it is theirs, a provider that vouches for you gives
          you the address. Their account is closed, and neither of you sees anything of the other.
        </p>
        <p>
          Failed sign-ins are counted for 15 minutes under a hash of the account and of the network address, to slow down guessing. So are
          mails that were asked for and, for an hour where this server sends no mail, accounts made from a network address. The counts are
          kept for an hour.
        </p>
        <p>
          A log that nobody can change holds sign-ins and wrong passwords for 180 days, and changes to what guards an account, downloads,
          deletions and acts of administrators for good. It holds random numbers in place of names, and a network address only as a hash,
          when too many wrong passwords came from it.
        </p>
        <p>
          Where this server sends mail, a mail to you waits encrypted in the database until it is sent; then its text is deleted, and after
          a day also that it was sent. A sign-up whose link is not used is kept, encrypted, for half an hour and no account comes of it.
          Mails hold no picture and no link that tells us whether you opened them.
        </p>
      </section>
      <section>
        <h2>Who sees it</h2>
        <p>
          Only you, those who run this server, and mentors to whom you say so: each sees what you tick under{' '}
          <a href="/account/sharing">Sharing and privacy</a>, and nothing from the moment you untick, pause or end it. Whoever has the
          private address of your calendar reads your plan from it, until you end it. Administrators see your name, address, role, the log
          of sign-ins and changes to what guards your account, and what somebody reports to them; they see neither your answers nor your
          roadmaps nor your reviews. Whoever looks after the questions can have answers to knowledge checks and statements counted over
          everybody, to see which questions are too hard or misleading: figures only, never from fewer than five people. Nothing else is
          shared and nothing is sold. The pages load nothing from other sites: no analytics, no advertising, no foreign fonts, and no
          pictures that you name in a note: those become links. A link to a learning resource opens that site, which learns nothing about
          you from us.
        </p>
      </section>
      <section>
        <h2>Cookies</h2>
        <p>
          One for the session, one for answers without an account, for an hour one that knows where a mail went that you asked for, one for
          the theme if you chose one, for 90 days one by which your account knows this browser again, so that a stranger’s wrong passwords
          cannot lock you out, and short-lived ones while you sign in. None is read by anybody else.
        </p>
      </section>
      <section>
        <h2>Leaving</h2>
        <p>
          You can <a href="/account/data">download everything</a> that is kept about you as one file, and delete your account, at any time.
          Both ask you first to show that it is you, unless you did so in the last minutes.
        </p>
        <p>
          Deleting takes everything above at once and for good, with what this browser answered without the account. Reviews that a mentor
          took part in stay with them, and what you wrote as a mentor stays with the learner, under “Somebody who left”; your files go. What
          stays too is the log of sign-ins and of changes to accounts’ security, with random numbers in place of names. Backups made earlier
          keep the rest until they are replaced. Where this server sends mail, one last mail confirms it, and that it was sent is forgotten
          a day later.
        </p>
      </section>
    </Article>
  )
}
