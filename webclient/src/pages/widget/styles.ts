import banner from '../../parts/banner/banner.css?inline';
import card from '../../parts/card/card.css?inline';
import composer from '../../parts/composer/composer.css?inline';
import duties from '../../parts/duties/duties.css?inline';
import header from '../../parts/header/header.css?inline';
import launcher from '../../parts/launcher/launcher.css?inline';
import line from '../../parts/line/line.css?inline';
import log from '../../parts/log/log.css?inline';
import question from '../../parts/question/question.css?inline';
import widget from './widget.css?inline';

/** The widget's own. */
export const STYLES = [widget, launcher, header, duties, banner, log, line, question, card, composer].join(
  '',
);

/** Adopted as a constructed sheet, never as `<style>`: that dies under a strict Content-Security-Policy. */
export function adopt(root: ShadowRoot, styles: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}
