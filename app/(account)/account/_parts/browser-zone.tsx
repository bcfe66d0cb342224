'use client'
/** Offers the time zone that the browser is set to, beside the list of all. Without JavaScript the list is all there is. */
import { useSyncExternalStore } from 'react'
import { fieldId } from '../../../_ui/form/form-context.ts'

const never = () => () => {}
const ofBrowser = () => Intl.DateTimeFormat().resolvedOptions().timeZone

export function BrowserZone({ field, chosen }: { field: string; chosen: string | null }) {
  const zone = useSyncExternalStore(never, ofBrowser, () => null)
  if (!zone || zone === chosen) return null
  return (
    <p>
      <button type="button" className="btn sm" onClick={() => choose(fieldId(field), zone)}>
        Use {zone}, as this browser
      </button>
    </p>
  )
}

/** Systems know some zones by different names: the browser's is added where the list lacks it, and the server knows both. */
function choose(id: string, zone: string) {
  const list = document.getElementById(id)
  if (!(list instanceof HTMLSelectElement)) return
  if (![...list.options].some((it) => it.value === zone)) list.add(new Option(zone, zone))
  list.value = zone
  list.focus()
}
