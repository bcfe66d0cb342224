import type { Metadata } from 'next'
import { Article } from '../article.tsx'

export const metadata: Metadata = { title: 'Accessibility' }

export default function Accessibility() {
  return (
    <Article
      at="/how-it-works/accessibility"
      lead="We build for WCAG 2.2, level AA. We test with automatic checks and by keyboard; people with disabilities have not tested it yet."
    >
      <section>
        <h2>What you can rely on</h2>
        <ul className="dashl">
          <li>Everything works with a keyboard, in reading order, with a visible focus and a skip link.</li>
          <li>Everything works with JavaScript switched off.</li>
          <li>Every chart has a sentence that says what it shows, and a table or list with the same figures.</li>
          <li>Colour never stands alone: paths have a shape and a name, states a marker and a word, errors an icon and a text.</li>
          <li>Light and dark follow your system, and so do less motion, more contrast and forced colours.</li>
          <li>
            Pages fit a width of 320 pixels without scrolling sideways; wide tables scroll on their own and can be reached by keyboard.
          </li>
          <li>After a form fails, a summary names each field and links to it, and what you entered is kept.</li>
        </ul>
      </section>
      <section>
        <h2>What we know to be weak</h2>
        <ul className="dashl">
          <li>Screen readers announce a chart as one picture; its figures are in the table below it.</li>
          <li>Long track pages have many closed parts; use the headings to move through them.</li>
          <li>Linked resources are made by others and may not be accessible.</li>
        </ul>
      </section>
      <section>
        <h2>When something does not work for you</h2>
        <p>Tell whoever runs this server, with the page and what you tried. It counts as a fault, not as a wish.</p>
      </section>
    </Article>
  )
}
