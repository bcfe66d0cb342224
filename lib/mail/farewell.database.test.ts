import { expect, test } from 'vitest'
import { deleteAccount } from '../commands/delete-account.ts'
import { act, member, NOW } from '../testing/cast.ts'
import { onBothDatabases } from '../testing/database.ts'
import { turnMailOn } from '../testing/mail-on.ts'
import { asText } from './letter.ts'
import { unsealLetter } from './outbox.ts'

turnMailOn()

onBothDatabases('The last mail', (open) => {
  test('says to the address of a deleted account that it is gone, and holds no link that could open anything', async () => {
    const { db } = await open()
    const ada = await member(db, 'Ada')
    await db.mail.create({ data: { id: 'old', recipient: ada.email, kind: 'verify-email', sealed: '', createdAt: NOW, dueAt: NOW } })
    await act(db, ada, deleteAccount, { sure: 'on' })
    const mails = await db.mail.findMany()
    expect(mails).toMatchObject([{ recipient: 'ada@example.org', kind: 'account-deleted', sentAt: null }])
    const text = asText(unsealLetter(mails[0]?.sealed ?? ''))
    expect(text).toContain('deleted on 24 November 2026 at 09:00 UTC')
    expect(text).not.toContain('http')
  })
})
