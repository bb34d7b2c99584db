import { hashOf, route } from '../../ui/layout/route.ts'
import { Pictogram } from '../../ui/picture/pictogram.tsx'
import { places } from './places.ts'
import { t } from './words.ts'

/** From any page to any other. Where the page is narrow the tiles of the first page do it alone. */
export const ManagerNav = () => (
  <nav class="manager-nav" aria-label={t('nav')} data-print="no">
    <ul>
      {places.map(({ id, pictogram }) => (
        <li key={id}>
          <a
            class="manager-nav-link"
            href={hashOf([id])}
            aria-current={route.value.path[0] === id ? 'page' : undefined}
          >
            <Pictogram name={pictogram} />
            {t(`${id}.nav`)}
          </a>
        </li>
      ))}
    </ul>
  </nav>
)
