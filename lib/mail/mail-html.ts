/** What the HTML of mails is made of: inline styles, since mail programs know little else, and classes for dark ones. */

const FONT = "font-family:'Hanken Grotesk',-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif"
const HEADS = "font-family:'National Park','Trebuchet MS',-apple-system,'Segoe UI',sans-serif"

export const STYLES = {
  text: `${FONT};font-size:16px;line-height:24px;color:#14201b`,
  small: `${FONT};font-size:14px;line-height:20px;color:#566159`,
  footer: `${FONT};font-size:13px;line-height:19px;color:#566159`,
  title: `${HEADS};font-size:26px;line-height:32px;font-weight:700;color:#14201b`,
  heading: `${HEADS};font-size:18px;line-height:24px;font-weight:700;color:#14201b`,
  brand: `${HEADS};font-size:18px;font-weight:700;color:#14201b`,
  button: `${HEADS};display:inline-block;padding:13px 22px;font-size:17px;line-height:20px;font-weight:700;color:#17130a;text-decoration:none`,
} as const

/** For programs that show mails dark, and for narrow windows. */
export const SHEET = `<style>:root{color-scheme:light dark;supported-color-schemes:light dark}
@media (prefers-color-scheme:dark){body,.bg{background:#0f1613!important}.card{background:#161f1b!important;border-color:#2b3732!important}.ink{color:#e9efe9!important}.ink3{color:#94a29a!important}a.lk{color:#7fd0c3!important}.hr{border-color:#2b3732!important}.bar{background:#e9efe9!important}.barb{border-color:#94a29a!important;background:#161f1b!important}.sgn{background:#ffca2e!important;border-color:#ffca2e!important}.ops{background:#7dbde6!important}}
@media (max-width:620px){.p{padding-left:18px!important;padding-right:18px!important}}</style>`

export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll("'", '&#39;')

/** A table that only holds things in place. */
export const layout = (rows: string, more = 'width="100%"'): string =>
  `<table role="presentation" cellpadding="0" cellspacing="0" ${more}>${rows}</table>`

export const linkHtml = (label: string, href: string): string =>
  `<a class="lk" href="${escaped(href)}" style="color:#0b5b53">${escaped(label)}</a>`
