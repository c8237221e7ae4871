-slip = desliz
    .plural = deslices
-app = Ebb
