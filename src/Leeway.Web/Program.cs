using Leeway.Web.Commands;

return await CommandLine.RunAsync(args);
