package org.jejak.server;

import io.javalin.config.RoutesConfig;

/** All that is read of reports, stories, names and findings. */
final class ReadRoutes {
  private final ServerOptions options;
  private final FolderViews views;
  private final ListAnswer lists;

  ReadRoutes(ServerOptions options, FolderViews views, ListAnswer lists) {
    this.options = options;
    this.views = views;
    this.lists = lists;
  }

  void register(RoutesConfig routes) {
    new ItemRoutes(options, lists).register(routes);
    new ReportRoutes(views, lists).register(routes);
    new CompareRoutes(options, views).register(routes);
    new StoryRoutes(views, lists).register(routes);
    new FindingRoutes(views, lists).register(routes);
    new NameRoutes(views, lists).register(routes);
    new ExplainRoutes(options, views).register(routes);
    new ContractRoutes().register(routes);
  }
}
