import { openPage } from '../../ui/open-page.tsx'
import { Welcome } from '../../ui/pages/welcome/Welcome.tsx'

openPage(<Welcome />)
