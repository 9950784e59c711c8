import banner from '../../parts/banner/banner.css?inline';
import card from '../../parts/card/card.css?inline';
import composer from '../../parts/composer/composer.css?inline';
import duties from '../../parts/duties/duties.css?inline';
import header from '../../parts/header/header.css?inline';
import launcher from '../../parts/launcher/launcher.css?inline';
import line from '../../parts/line/line.css?inline';
import log from '../../parts/log/log.css?inline';
import question from '../../parts/question/question.css?inline';
import paper from './paper.css?inline';
import widget from './widget.css?inline';

/** Adopted as a constructed sheet, never as `<style>`: that dies under a strict Content-Security-Policy. */
export function adopt(root: ShadowRoot): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    [widget, launcher, header, duties, banner, log, line, question, card, composer, paper].join(''),
  );
  root.adoptedStyleSheets = [sheet];
}
