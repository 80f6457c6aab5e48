import './page.css';
import { openPage } from './open-page';
import { drawSparingly } from './draw-sparingly';

// Where a program drives the browser nobody waits for smooth drawing, and much else waits for the processor.
if (navigator.webdriver) drawSparingly();
void openPage();
