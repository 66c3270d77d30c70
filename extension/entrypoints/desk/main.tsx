import { openPage } from '../../ui/open-page.tsx'
import { Desk } from '../../ui/pages/desk/Desk.tsx'

openPage(<Desk />)
