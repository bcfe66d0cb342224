import type { Metadata } from 'next'
import { profileView } from '#lib/queries/profile.ts'
import { load } from '#lib/web/run.ts'
import { Sheet } from '../../_ui/sheet.tsx'
import { ChangeEmail } from './_parts/change-email.tsx'
import { ProfileForm } from './_parts/profile-form.tsx'
import { SettingsFrame } from './settings-frame.tsx'

export const metadata: Metadata = { title: 'Profile' }

export default async function ProfilePage() {
  const profile = await load(profileView, null)
  return (
    <SettingsFrame current="profile" title="Profile" lead="Who you are here, and how pages look to you.">
      <Sheet id="you" title="You">
        <ProfileForm profile={profile} />
      </Sheet>
      <ChangeEmail />
    </SettingsFrame>
  )
}
