import './page.css';
import { openPage } from './open-page';

void openPage();
