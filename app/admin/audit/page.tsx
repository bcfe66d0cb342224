import { currentActor } from '#lib/auth/current-actor.ts'
import { AUDIT_DAYS, auditKinds, type AuditKind } from '#lib/domain/account/audit.ts'
import { auditLog } from '#lib/queries/audit-log.ts'
import { load } from '#lib/web/run.ts'
import { PageHead } from '../../_ui/page-head.tsx'
import { SegLinks } from '../../_ui/seg-radio.tsx'
import { Sheet } from '../../_ui/sheet.tsx'
import { AdminFrame } from '../_parts/admin-frame.tsx'
import { adminTitle } from '../_parts/admin-title.ts'
import { AuditTable } from '../_parts/audit-table.tsx'
import { KIND_WORDS } from '../_parts/audit-words.ts'
import { PageLinks } from '../_parts/page-links.tsx'

export const generateMetadata = adminTitle('Audit')

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function Audit({ searchParams }: Props) {
  const asked = await searchParams
  const kind = KINDS.find((it) => it === asked['kind']) ?? null
  const { entries, before } = await load(auditLog, { kind, before: idIn(asked['before']) })
  const actor = await currentActor()
  return (
    <AdminFrame current="audit">
      <PageHead
        title="Audit"
        lead={`Nobody can change or remove an entry. Sign-ins and refusals go by themselves after ${AUDIT_DAYS} days, everything else stays.`}
      />
      <div className="colstack">
        <div>
          <p id="kinds" className="vh">
            Kinds of entries
          </p>
          <SegLinks labelledBy="kinds" links={kindLinks(kind)} />
        </div>
        <Sheet id="entries" title={kind === null ? 'All entries' : KIND_WORDS[kind]} note="Newest first">
          {entries.length === 0 ? <p className="sub">Nothing here.</p> : <AuditTable entries={entries} actor={actor} />}
          <PageLinks
            label="Pages of the log"
            links={[
              { href: address(kind, null), label: 'Newest', on: asked['before'] !== undefined },
              { href: address(kind, before), label: 'Older', on: before !== null },
            ]}
          />
        </Sheet>
      </div>
    </AdminFrame>
  )
}

const KINDS = Object.keys(auditKinds) as AuditKind[]

const kindLinks = (current: AuditKind | null) =>
  [null, ...KINDS].map((it) => ({ href: address(it, null), label: it === null ? 'All' : KIND_WORDS[it], current: it === current }))

function address(kind: AuditKind | null, before: number | null): string {
  const query = new URLSearchParams({ ...(kind && { kind }), ...(before !== null && { before: String(before) }) })
  return query.size === 0 ? '/admin/audit' : `/admin/audit?${query}`
}

/** The id of an entry in an address. Anything else is the beginning. */
function idIn(text: string | string[] | undefined): number | undefined {
  return typeof text === 'string' && /^\d{1,9}$/.test(text) ? Number(text) : undefined
}
