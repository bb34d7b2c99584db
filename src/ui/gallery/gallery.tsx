import { Page } from '../layout/page.tsx'
export const Gallery = () => <Page title="Galerie" width="tiles" />
