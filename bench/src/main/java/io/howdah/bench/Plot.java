package io.howdah.bench;

import java.util.List;
import java.util.Locale;

/** Draws the ratios as bars; a line stands at 1, where both take the same time. */
final class Plot {
  private static final int LEFT = 280;
  private static final int BAR_WIDTH = 360;
  private static final int ROW_HEIGHT = 26;

  private Plot() {}

  static String svg(List<Result> results) {
    double longest = 1.2;
    for (Result result : results) {
      longest = Math.max(longest, result.ratio() * 1.1);
    }
    int height = results.size() * ROW_HEIGHT + 50;
    StringBuilder svg = new StringBuilder();
    svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"720\" height=\"").append(height);
    svg.append("\" font-family=\"sans-serif\" font-size=\"13\">\n");
    svg.append("<rect width=\"100%\" height=\"100%\" fill=\"white\"/>\n");
    svg.append("<text x=\"10\" y=\"20\">Howdah's time / C tool's time (less is faster)</text>\n");
    for (int i = 0; i < results.size(); i++) {
      int y = 34 + i * ROW_HEIGHT;
      double width = results.get(i).ratio() / longest * BAR_WIDTH;
      String colour = results.get(i).ratio() <= 1 ? "#2a7f62" : "#b5523b";
      svg.append(
          String.format(
              Locale.ROOT,
              "<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text>"
                  + "<rect x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"18\" fill=\"%s\"/>"
                  + "<text x=\"%.1f\" y=\"%d\">%.2f</text>%n",
              LEFT - 8,
              y + 14,
              results.get(i).work().name(),
              LEFT,
              y,
              width,
              colour,
              LEFT + width + 6,
              y + 14,
              results.get(i).ratio()));
    }
    double one = LEFT + BAR_WIDTH / longest;
    svg.append(
        String.format(
            Locale.ROOT,
            "<line x1=\"%.1f\" y1=\"28\" x2=\"%.1f\" y2=\"%d\" stroke=\"black\" stroke-dasharray=\"3\"/>%n",
            one,
            one,
            height - 12));
    return svg.append("</svg>\n").toString();
  }
}
